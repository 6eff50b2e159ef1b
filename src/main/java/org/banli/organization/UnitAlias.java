package org.banli.organization;

record UnitAlias(String alias, long unitId) {
}
