package ownnames;

public class Builder {}
