def readme = new File(basedir, '../../../../README.md').text
def snippet = { language -> (readme =~ /(?s)```${language}\n(.*?)```/)[0][1] }

def pom = new File(basedir, 'pom.xml')
pom.text = pom.text.replace('<!-- README -->', snippet('xml'))
def sources = new File(basedir, 'src/main/java')
sources.mkdirs()
new File(sources, 'Connection.java').text = snippet('java')
return true
