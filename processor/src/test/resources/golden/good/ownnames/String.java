package ownnames;

class String {}
