package org.banli.proposal;

import java.util.Map;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What differs by place.
 *
 * @param senders the unit code of the body that sends each kind
 * @param resultScheme the scheme of result classes in force
 * @param copies the copies (抄送) that every letter of a kind notes, by unit code
 */
@ConfigurationProperties("banli.proposal")
record ProposalSettings(Map<ProposalKind, String> senders, @DefaultValue("ABCD-1") String resultScheme,
		Map<ProposalKind, java.util.List<String>> copies) {
}
