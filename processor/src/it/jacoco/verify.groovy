def rows = new File(basedir, 'target/site/jacoco/jacoco.csv').readLines().drop(1)
assert rows.collect { it.split(',')[2] } == ['Session']
