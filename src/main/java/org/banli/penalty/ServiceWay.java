package org.banli.penalty;

/** How a paper is served (市场监督管理行政处罚程序规定 arts 81 and 82). */
enum ServiceWay {

	DIRECT, LEFT, POST, ELECTRONIC, ENTRUSTED, PUBLIC_NOTICE

}
