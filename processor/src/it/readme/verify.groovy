['Connection', 'ConnectionPool', 'ConnectionLease'].each {
    assert new File(basedir, "target/classes/${it}.class").isFile()
}
return true
