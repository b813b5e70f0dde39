package org.inspraak.bench;

/** Somebody who signs in. */
record Person(String username, String password) {

    @Override
    public String toString() {
        return username;
    }
}
