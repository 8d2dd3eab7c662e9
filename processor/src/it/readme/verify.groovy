def readme = new File(basedir, '../../../../README.md').text
def output = (readme =~ /(?s)```text\n(.*?)```/)[0][1].trim()
assert new File(basedir, 'build.log').text.contains(output)
return true
