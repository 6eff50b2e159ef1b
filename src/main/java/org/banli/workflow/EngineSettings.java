package org.banli.workflow;

import java.util.List;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;

import org.springframework.stereotype.Component;

/**
 * What the product leaves out of the engine: its own users, tenants and rights, for which
 * it would read rows at every call. Rights are the product's.
 */
@Component
class EngineSettings extends AbstractProcessEnginePlugin {

	@Override
	public void preInit(ProcessEngineConfigurationImpl engine) {
		engine.setCommandCheckers(List.of());
		engine.setTenantCheckEnabled(false);
		// who called says what failed, once
		engine.setEnableCmdExceptionLogging(false);
	}

}
