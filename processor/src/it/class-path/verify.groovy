assert new File(basedir, 'target/classes/shop/SessionPool.class').isFile()
