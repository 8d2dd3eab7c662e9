package interfaces;

interface Secret {
    void whisper();
}
