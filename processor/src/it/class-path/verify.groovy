assert new File(basedir, 'target/classes/shop/SessionPool.class').isFile()

// what is in the jar, which users and build tools find by name
def repository = new File(localRepositoryPath, 'dev/millpond/millpond-processor')
def jars = []
repository.eachFileRecurse { if (it.name ==~ /millpond-processor-.*(?<!sources|javadoc)\.jar/) jars << it }
assert jars.size() == 1
new java.util.jar.JarFile(jars[0]).withCloseable { jar ->
    def names = jar.entries().collect { it.name }.findAll { !it.endsWith('/') }
    def text = { jar.getInputStream(jar.getEntry(it)).text.readLines() }
    def processors = ['dev.millpond.processor.OptionProcessor', 'dev.millpond.processor.PooledProcessor']
    assert text('META-INF/services/javax.annotation.processing.Processor') == processors
    assert text('META-INF/gradle/incremental.annotation.processors') == processors.collect { it + ',isolating' }
    assert jar.manifest.mainAttributes.getValue('Automatic-Module-Name') == 'dev.millpond.processor'
    assert names.contains('dev/millpond/processor/shaded/javapoet/JavaFile.class')
    def others = names.findAll { !it.startsWith('dev/millpond/processor/') && !it.startsWith('META-INF/') }
    assert others == []
    assert names.findAll { it.endsWith('module-info.class') } == []
}
return true
