/** Kinds of agencies, as `agencies.kind` has them. */
import { m } from './paraglide/messages.js';

export const KIND_WORDS = {
	subdistrict: m.settings_kind_subdistrict,
	subdistrict_municipality: m.settings_kind_subdistrict_municipality,
	town_municipality: m.settings_kind_town_municipality,
	city_municipality: m.settings_kind_city_municipality,
	province_organization: m.settings_kind_province_organization,
	department: m.settings_kind_department,
	province: m.settings_kind_province,
	enterprise: m.settings_kind_enterprise,
	university: m.settings_kind_university,
	public_organization: m.settings_kind_public_organization,
	other: m.settings_kind_other
};
