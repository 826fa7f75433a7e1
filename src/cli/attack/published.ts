/** The published object of a round, as an analyst reads it over REST, and what two of them tell. */
import type {
	PublishedItem,
	PublishedResult
} from '../../lib/privacy/disclosure/published-result.ts';
import { ask, type Door } from './rest.ts';

/** What is published of a round; null before its first mix. @throws Error where it is refused. */
export async function readPublished(door: Door, round: string): Promise<PublishedResult | null> {
	const reply = await ask(door, `published_results?select=result&round_id=eq.${round}`);
	if (!reply.isOk) throw new Error('The analyst may not read published results.');
	const [row] = reply.body as { result: PublishedResult }[];
	return row?.result ?? null;
}

/** Answers counted in each cell, in total, and in the total without each cell. */
function countsOf(result: PublishedResult | null): Map<string, number> {
	const counts = new Map([['total', result?.n ?? 0]]);
	for (const { cell, n } of result?.cells ?? []) {
		counts.set(`cell ${cell}`, n);
		counts.set(`total without cell ${cell}`, (result?.n ?? 0) - n);
	}
	if (result !== null && result.cells.length > 0) {
		const sum = result.cells.reduce((total, { n }) => total + n, 0);
		counts.set('total without all cells', result.n - sum);
	}
	return counts;
}

/** Figures of each item, as text; an item below k has none. */
function figuresOf(result: PublishedResult | null): Map<string, string> {
	const lists: [string, PublishedItem[]][] = [
		['total', result?.items ?? []],
		...(result?.cells ?? []).map(({ cell, items }): [string, PublishedItem[]] => [
			`cell ${cell}`,
			items
		])
	];
	return new Map(
		lists.flatMap(([place, items]) =>
			items
				.filter(({ state }) => state === 'shown')
				.map(({ code, mean, distribution }): [string, string] => [
					`${place} ${code}`,
					JSON.stringify([mean, distribution])
				])
		)
	);
}

/**
 * What the difference of two published states says about 1 to k - 1 people: counts that moved by so
 * few, and figures that moved where the count of their place did not move by k.
 */
export function smallSteps(
	before: PublishedResult | null,
	after: PublishedResult | null,
	k: number
): string[] {
	const [was, is] = [countsOf(before), countsOf(after)];
	const moved = (place: string) => (is.get(place) ?? 0) - (was.get(place) ?? 0);
	const isSmall = (n: number) => n !== 0 && n < k;
	const [figuresBefore, figuresAfter] = [figuresOf(before), figuresOf(after)];
	return [
		// A place that is new has moved from nothing.
		...[...is.keys()].filter((place) => isSmall(moved(place))).map((p) => `${p} ${moved(p)}`),
		...[...is].filter(([, n]) => isSmall(n)).map(([place, n]) => `${place} = ${n}`),
		...[...figuresAfter.keys()].filter((key) => {
			const place = key.replace(/ \w+$/, '');
			return figuresBefore.get(key) !== figuresAfter.get(key) && moved(place) < k;
		})
	];
}
