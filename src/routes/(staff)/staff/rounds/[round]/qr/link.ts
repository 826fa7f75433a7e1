import { error } from '@sveltejs/kit';
import { entryLink } from '$lib/server/entry-link.ts';
import type { Round } from '$lib/server/supabase/rounds.ts';

/** What the QR code with this slug holds: a point of a public round, or an internal round itself. */
export function linkOf(round: Round, slug: string, requested: URL): string {
	if (round.part === 'iit' && round.slug === slug) return entryLink(requested, 'i', slug);
	const isPrinted = round.part === 'eit_public';
	if (isPrinted && round.servicePoints.some((point) => point.slug === slug)) {
		return entryLink(requested, 'e', slug);
	}
	error(404, 'point_unknown');
}
