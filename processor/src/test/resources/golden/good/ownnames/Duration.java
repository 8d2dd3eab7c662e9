package ownnames;

class Duration {}
