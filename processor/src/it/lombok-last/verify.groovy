def pool = new File(basedir, 'target/generated-sources/annotations/shop/SessionPool.java').text
assert pool.contains('create(String url, int port)')
def lease = new File(basedir, 'target/generated-sources/annotations/shop/SessionLease.java').text
assert lease.contains('public void setUser(String user)')
