package ownnames;

public class ValidationPoint {}
