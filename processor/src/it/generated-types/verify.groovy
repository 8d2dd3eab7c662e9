def pool = new File(basedir, 'target/generated-sources/annotations/shop/SessionPool.java').text
assert pool.contains('create(SettingsBuilder settings, SessionPool other)')
def lease = new File(basedir, 'target/generated-sources/annotations/shop/SessionLease.java').text
assert lease.contains('public SettingsBuilder settings()') && lease.contains('public SessionLease other()')
