/** What the agency asked by itself, beside the official result and never mixed with it. */
import { TARGET } from '../analysis/flags.ts';
import { shown } from '../scoring/shown.ts';
import { paragraph, row, sentence, table, type Making } from './making.ts';
import type { Block } from './model.ts';
import { DASH, text } from './shown.ts';
import type { PulseRound } from './source.ts';

/** Nothing where the agency has no finished round of the year. */
export function pulseChapter(making: Making): Block[] {
	const { source, words } = making;
	const { pulse } = source;
	if (pulse.length === 0) return [];
	const low = pulse.flatMap((round) => round.low.map((item) => ({ round, item })));
	return [
		sentence('pulse.apart', words.plain('pulse_apart')),
		...pulse.map((round) => paragraph(`pulse.${round.part}`, roundSentences(making, round))),
		table(
			making,
			'pulse',
			'pulse',
			[
				['part', 'start', 40],
				['answers', 'end', 18],
				['score', 'end', 18],
				['interval', 'center', 24]
			],
			pulse.map(({ name, n, mean, interval }) =>
				row(text(name), text(n), text(mean ?? DASH), text(intervalText(making, interval)))
			)
		),
		...(low.length === 0
			? []
			: [
					table(
						making,
						'pulse.items',
						'pulse_items',
						[
							['part', 'start', 20],
							['item', 'start', 44],
							['score', 'end', 14],
							['interval', 'center', 22]
						],
						low.map(({ round, item }) =>
							row(
								text(words.part(round.part)),
								text(words.item(item.code, item.name)),
								text(item.mean),
								text(intervalText(making, item.interval))
							)
						)
					)
				])
	];
}

function roundSentences(making: Making, { name, n, mean, interval, low }: PulseRound) {
	const { words } = making;
	if (mean === null) return [];
	return [
		words.pulseMean({
			name,
			n,
			mean,
			interval: interval === null ? null : words.interval(interval)
		}),
		low.length === 0
			? null
			: words.pulseLow({
					items: words.list(low.map(({ code, mean }) => words.member({ name: code, score: mean }))),
					target: shown(TARGET)
				})
	];
}

function intervalText({ words }: Making, interval: PulseRound['interval']): string {
	return interval === null ? DASH : words.interval(interval);
}
