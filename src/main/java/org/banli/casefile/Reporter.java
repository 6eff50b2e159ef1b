package org.banli.casefile;

import java.time.LocalDate;

/**
 * Who reported a conduct; never part of the case file.
 *
 * @param isRealName whether he gave his name and must be told the result
 * (市场监督管理投诉举报处理暂行办法 art 31)
 * @param isHolder whether he holds the right
 * @param toldOn when he was told, null before
 */
public record Reporter(long caseId, String name, String contact, boolean isRealName, boolean isHolder,
		LocalDate toldOn) {
}
