package org.banli.referral;

import java.util.Optional;

import org.banli.organization.Organization;
import org.banli.organization.Post;
import org.banli.organization.Unit;

import org.springframework.stereotype.Component;

/**
 * The bodies that referrals go to, and whether they take part by liaison accounts here or
 * their papers are entered by the case officers.
 */
@Component
class ReferralPartners {

	private final ReferralSettings settings;

	private final Organization organization;

	ReferralPartners(ReferralSettings settings, Organization organization) {
		this.settings = settings;
		this.organization = organization;
	}

	/** The police that receives where nothing else is said. */
	String police() {
		return fullName(this.settings.police());
	}

	/** The procuratorate of the same level. */
	String procuratorate() {
		return fullName(this.settings.procuratorate());
	}

	private String fullName(String name) {
		return this.organization.units()
			.stream()
			.filter((unit) -> unit.code().equals(name))
			.findFirst()
			.or(() -> this.organization.resolve(name))
			.map(Unit::fullName)
			.orElse(name.isBlank() ? null : name);
	}

	/** The unit of a body that is connected; empty where it is not. */
	Optional<Unit> connected(String name) {
		return this.organization.resolve(name)
			.filter((unit) -> unit.isActive() && this.settings.connected().contains(unit.code()))
			.filter((unit) -> this.organization.holders(unit.id(), Post.LIAISON)
				.stream()
				.anyMatch((holder) -> holder.username() != null));
	}

	/** Whether the procuratorate gets a copy of each letter. */
	boolean copies() {
		return this.settings.copyToProcuratorate() && procuratorate() != null;
	}

}
