package ownnames;

class Throwable {}
