package org.banli.goods;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the papers about goods name and each place knows for itself.
 *
 * @param reconsiderationBody to whom a party may apply for reconsideration
 * @param court where a party may sue
 * @param phone the phone of the bureau on its papers
 */
@ConfigurationProperties("banli.goods")
record GoodsSettings(@DefaultValue("") String reconsiderationBody, @DefaultValue("") String court,
		@DefaultValue("") String phone) {
}
