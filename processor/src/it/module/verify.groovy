def java = new File(System.getProperty('java.home'), 'bin/java').path
def path = ['target/classes', 'target/dependency'].collect { new File(basedir, it).path }.join(File.pathSeparator)
def run = new ProcessBuilder(java, '-p', path, '-m', 'shop/shop.Main', 'module').redirectErrorStream(true).start()
assert run.inputStream.text.trim() == 'Hello module'
assert run.waitFor() == 0
