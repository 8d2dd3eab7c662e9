package shop;

import io.soabase.recordbuilder.core.RecordBuilder;

/** Another processor makes a SettingsBuilder of it. */
@RecordBuilder
public record Settings(String url, int port) {}
