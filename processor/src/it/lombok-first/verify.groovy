def pool = new File(basedir, 'target/generated-sources/annotations/shop/SessionPool.java').text
assert pool.contains('create(String url, int port)')
def lease = new File(basedir, 'target/generated-sources/annotations/shop/SessionLease.java').text
assert lease.contains('public void setUser(String user)')
def deposit = new File(basedir, 'target/generated-sources/annotations/shop/DepositLease.java').text
assert deposit.contains('public String getOwner()') && deposit.contains('public void setRate(int rate)')
def account = new File(basedir, 'target/generated-sources/annotations/shop/AccountLease.java').text
assert account.contains('public String getOwner()') && account.contains('public void setOwner(String owner)')
