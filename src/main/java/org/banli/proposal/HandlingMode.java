package org.banli.proposal;

/** How the units share a proposal. */
public enum HandlingMode {

	/** 独办. */
	SOLE,

	/** 主办和会办. */
	MAIN_CO,

	/** 分办: every unit answers its own asks. */
	SPLIT

}
