package ownnames;

class Object {}
