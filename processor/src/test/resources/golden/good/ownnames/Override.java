package ownnames;

@interface Override {}
