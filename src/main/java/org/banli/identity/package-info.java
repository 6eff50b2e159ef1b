/**
 * Who is logged in and what a post may do: accounts, form login for people and HTTP Basic
 * for the API, lock-out, password change, and the one matrix of rights (post × action ×
 * own or other unit) that every service asks.
 */
package org.banli.identity;
