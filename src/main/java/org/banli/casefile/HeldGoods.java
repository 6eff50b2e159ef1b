package org.banli.casefile;

import java.time.LocalDate;
import java.util.List;

/**
 * The goods of a case that the bureau holds or has seized, for the features that need
 * them; told by the feature that keeps them.
 */
public interface HeldGoods {

	/**
	 * An item or lot.
	 *
	 * @param feature what it can be known by
	 * @param measure how it is held: 扣押, 查封, 先行登记保存
	 * @param measureNumber the number of the decision on it
	 */
	record Line(long id, String name, String specification, String unit, String quantity, String feature, String place,
			String measure, String measureNumber) {
	}

	/** What is held now. */
	List<Line> of(long caseId);

	/** Until when goods of the case are held or seized, null where nothing is. */
	LocalDate heldUntil(long caseId);

	/**
	 * Hands all of them to the police.
	 * @param receiver the police
	 * @param document the number of the list
	 */
	void handToPolice(long caseId, String receiver, LocalDate on, String document, String by);

}
