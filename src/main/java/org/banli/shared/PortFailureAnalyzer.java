package org.banli.shared;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.annotation.Order;

/** Says that the port is taken, in the words of the other failures. */
@Order(0)
class PortFailureAnalyzer extends AbstractFailureAnalyzer<PortInUseException> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, PortInUseException failure) {
		return new FailureAnalysis(
				"端口 " + failure.getPort() + " 已被占用，请停止占用它的程序，或用 --server.port 换一个端口 (the port is already in use)", null,
				failure);
	}

}
