def readme = new File(basedir, '../../../../README.md').text
def snippet = { language -> (readme =~ /(?s)```${language}\n(.*?)```/)[0][1] }

def goals = new Properties()
new File(basedir, 'invoker.properties').withInputStream { goals.load(it) }
assert readme.contains("<!-- command: program -->\n```sh\nmvn -q ${goals['invoker.goals']}\n```")

new File(basedir, 'pom.xml').text = snippet('xml')
def sources = new File(basedir, 'src/main/java')
sources.mkdirs()
new File(sources, 'Compressor.java').text = snippet('java')
return true
