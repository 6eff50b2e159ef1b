package org.banli.workflow;

/** How strongly somebody asks for late work. */
public enum ChaseLevel {

	/** 催办: a word to who has it. */
	CHASE,

	/** 黄色督办: known to those who lead. */
	YELLOW,

	/** 红色督办: to the head of the unit. */
	RED

}
