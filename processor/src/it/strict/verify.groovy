def classes = new File(basedir, 'target/classes')
['strict/SessionPool', 'strict/ConnectionLease', 'strange/ItemPool', 'strict/ThreadLease', 'strict/ComparableLease'].each {
    assert new File(classes, it + '.class').isFile()
}
// the checks have run, and the annotation that Error Prone checks is there
def source = new File(basedir, 'target/generated-sources/annotations/strict/SessionPool.java').text
assert source.contains('@MustBeClosed') && source.contains('@NullMarked')
assert new File(basedir, 'target/reports/apidocs/strict/SessionPool.html').isFile() ||
        new File(basedir, 'target/site/apidocs/strict/SessionPool.html').isFile()
assert !new File(basedir, 'build.log').text.contains('[WARNING] /')
