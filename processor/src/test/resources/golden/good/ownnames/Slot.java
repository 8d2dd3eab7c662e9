package ownnames;

public class Slot {}
