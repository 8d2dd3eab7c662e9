package dev.millpond.example;

/** Hears of what connections do. */
interface ConnectionLog {

    void opening();

    void executing(String sql);
}
