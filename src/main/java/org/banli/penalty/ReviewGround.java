package org.banli.penalty;

/**
 * Why a case needs a legal review (市场监督管理行政处罚程序规定 art 50).
 *
 * @param sign what the product sees by itself: HEARING or COMPLEX; empty where a person
 * says so
 */
record ReviewGround(String code, String name, String sign, String source) {
}
