import { overseesAny } from '$lib/server/supabase/oversight.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async ({ locals: { staff, supabase } }) => {
	if (staff === null) return { person: null };
	const roles = staff.memberships.map(({ role }) => role);
	return {
		person: {
			email: staff.email,
			agencies: staff.memberships.map(({ agency }) => ({ th: agency.nameTh, en: agency.nameEn })),
			seesResults: roles.some((role) => role !== 'interviewer'),
			asks: roles.some((role) => role !== 'analyst'),
			manages: roles.includes('admin'),
			oversees: await overseesAny(supabase),
			isDemonstration: staff.memberships.some(({ agency }) => agency.isDemonstration)
		}
	};
};
