def classes = new File(basedir, 'target/classes/shop')
assert ['Session', 'SessionKt', 'SessionPool', 'SessionLease'].every { new File(classes, it + '.class').isFile() }
