package org.banli.referral;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** Referrals, what happened to them and what was sent. */
@Mapper
interface ReferralMapper {

	/** What a new referral begins with; the generated id is written into it. */
	class Row {

		private final long caseId;

		private final int roundNo;

		private final long unitId;

		private final ReferralState state;

		private final ReferralCall calledBy;

		private final String calledDocument;

		private final Instant calledAt;

		private Long id;

		Row(long caseId, int roundNo, long unitId, ReferralState state, ReferralCall calledBy, String calledDocument,
				Instant calledAt) {
			this.caseId = caseId;
			this.roundNo = roundNo;
			this.unitId = unitId;
			this.state = state;
			this.calledBy = calledBy;
			this.calledDocument = calledDocument;
			this.calledAt = calledAt;
		}

		public long getCaseId() {
			return this.caseId;
		}

		public int getRoundNo() {
			return this.roundNo;
		}

		public long getUnitId() {
			return this.unitId;
		}

		public ReferralState getState() {
			return this.state;
		}

		public ReferralCall getCalledBy() {
			return this.calledBy;
		}

		public String getCalledDocument() {
			return this.calledDocument;
		}

		public Instant getCalledAt() {
			return this.calledAt;
		}

		public Long getId() {
			return this.id;
		}

		public void setId(Long id) {
			this.id = id;
		}

	}

	void insert(Row row);

	Optional<Referral> find(long id);

	/** The last round of a case. */
	Optional<Referral> ofCase(long caseId);

	/** Moves a referral on, if it still stands where it stood. */
	int move(@Param("id") long id, @Param("from") ReferralState from, @Param("to") ReferralState to,
			@Param("seq") int seq);

	void insertHappening(ReferralHappening happening);

	List<ReferralHappening> happenings(@Param("caseId") long caseId, @Param("limit") int limit);

	void nameTeam(@Param("id") long id, @Param("lead") String lead, @Param("co") String co,
			@Param("third") String third);

	void report(@Param("id") long id, @Param("form") WriteReferralReport.ReferralReportForm form,
			@Param("by") String by, @Param("at") Instant at);

	void decide(@Param("id") long id, @Param("by") String by, @Param("name") String name, @Param("title") String title,
			@Param("at") Instant at, @Param("reason") String reason);

	void send(@Param("id") long id, @Param("form") SendReferral.ReferralSendingForm form,
			@Param("policeUnit") Long policeUnit, @Param("letter") String letter, @Param("at") Instant at);

	void giveToProcuratorate(@Param("id") long id, @Param("name") String name, @Param("unit") Long unit,
			@Param("on") LocalDate on);

	void giveToPolice(@Param("id") long id, @Param("name") String name, @Param("unit") Long unit);

	void receive(@Param("id") long id, @Param("on") LocalDate on);

	void file(@Param("id") long id, @Param("on") LocalDate on, @Param("number") String number);

	void refuse(@Param("id") long id, @Param("on") LocalDate on, @Param("number") String number);

	void giveOpinion(@Param("id") long id, @Param("number") String number);

	void fine(@Param("id") long id, @Param("fine") BigDecimal fine, @Param("before") BigDecimal before,
			@Param("offset") BigDecimal offset);

	void result(@Param("id") long id, @Param("number") String number);

	void insertItem(@Param("id") long id, @Param("seq") int seq, @Param("item") FileEntry item);

	List<FileEntry> items(long id);

	/** What was sent to a unit, newest first. */
	/** Whether the procuratorate was asked to supervise. */
	boolean isSupervised(long id);

	List<SentReferral> sentTo(@Param("unitId") long unitId, @Param("before") long before, @Param("limit") int limit);

	/** The referrals of a bureau, or of all, newest first. */
	List<SentReferral> ofUnit(@Param("unitId") Long unitId, @Param("before") long before, @Param("limit") int limit);

	List<ReferralCount> counts(@Param("unitId") Long unitId, @Param("from") Instant from, @Param("to") Instant to,
			@Param("limit") int limit);

	/** Letters copied to a procuratorate in a time. */
	List<ReferralCount> copies(@Param("unitId") Long unitId, @Param("from") LocalDate from, @Param("to") LocalDate to,
			@Param("limit") int limit);

	/** Clues that police and procuratorate gave to the bureau in a time. */
	List<ReferralCount> received(@Param("unitId") Long unitId, @Param("from") LocalDate from,
			@Param("to") LocalDate to);

}
