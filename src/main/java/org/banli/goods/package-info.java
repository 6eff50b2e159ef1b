/**
 * Goods of a case (涉案物品): items and lots, the measures over them (先行登记保存、查封、扣押), tests,
 * custody from hand to hand, and what becomes of them in the end (市场监督管理行政处罚程序规定 arts 33
 * to 42, 行政强制法 arts 18 to 28). Each item is a small process of its own; a hold that
 * nobody decided on lapses by itself.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Goods")
package org.banli.goods;
