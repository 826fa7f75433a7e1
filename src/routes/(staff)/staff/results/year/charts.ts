/** The pictures of a year: what its tables tell, drawn. Each has its sentence, which names it too. */
import { m } from '$lib/i18n/paraglide/messages.js';
import { spanWord } from '$lib/i18n/published-words.ts';
import { TARGET } from '$lib/ita/analysis/flags.ts';
import { CHART_FONT, drawChart, INK, TONES } from '$lib/server/charts/svg.ts';
import type { ShownSpan } from '../official.ts';
import type { ChangesReading } from './changes-reading.ts';
import type { YearReading } from './reading.ts';
import type { ThemeReading } from './themes-reading.ts';

export interface Drawn {
	svg: string;
	/** What the picture says, in a sentence. */
	sentence: string;
}

export interface YearCharts {
	indicators: Drawn | null;
	contributions: Drawn | null;
	themes: Drawn | null;
}

/** Null where there is nothing to draw. */
export function yearCharts(reading: YearReading): YearCharts {
	return {
		indicators: indicatorsChart(reading),
		contributions: reading.changes && contributionsChart(reading.changes),
		themes: reading.themes && themesChart(reading.themes)
	};
}

interface Bar {
	label: string;
	score: ShownSpan;
}

function indicatorsChart({ indicators, fiscalYear, changes }: YearReading): Drawn | null {
	const bars = indicators.flatMap(({ part, code, score }): Bar[] => {
		const isWhole = part === 'iit' || part === 'oit' || part === 'eit';
		return isWhole && score ? [{ label: code, score }] : [];
	});
	if (bars.length === 0) return null;
	const before = new Map(changes?.indicators.map(({ number, before }) => [number, before]));
	const low = bars.filter(({ score }) => Number(score.low) < TARGET.valueOf());
	const sentence =
		low.length === 0
			? m.analysis_chart_indicators_all({ year: fiscalYear, target: TARGET.toString() })
			: m.analysis_chart_indicators_low({
					year: fiscalYear,
					target: TARGET.toString(),
					indicators: low.map(({ label, score }) => `${label} (${spanWord(score)})`).join(', ')
				});
	const older = changes && {
		name: m.analysis_year({ year: changes.from }),
		scores: bars.map(({ label }) => before.get(label) ?? null)
	};
	return { sentence, svg: scoreBars(bars, m.analysis_year({ year: fiscalYear }), older, sentence) };
}

function themesChart(themes: ThemeReading[]): Drawn | null {
	const bars = themes.flatMap(({ number, overall }) =>
		overall === null ? [] : [{ label: String(number), score: overall }]
	);
	const [first, ...others] = bars;
	if (first === undefined) return null;
	const worst = others.reduce(
		(low, bar) => (Number(bar.score.low) < Number(low.score.low) ? bar : low),
		first
	);
	const sentence = m.analysis_chart_themes({
		theme: worst.label,
		score: spanWord(worst.score),
		target: TARGET.toString()
	});
	return { sentence, svg: scoreBars(bars, m.analysis_theme_mean(), null, sentence) };
}

/** Bars from 0 to 100 with the target; what is not known beyond the low end is outlined. */
function scoreBars(
	bars: Bar[],
	name: string,
	older: { name: string; scores: (ShownSpan | null)[] } | null,
	label: string
): string {
	const target = TARGET.valueOf();
	const series = [
		...(older === null
			? []
			: [
					{
						...BAR,
						name: older.name,
						itemStyle: { color: TONES.before },
						data: older.scores.map((score) => (score === null ? null : Number(score.low)))
					}
				]),
		{
			...BAR,
			name,
			stack: 'now',
			itemStyle: { color: TONES.now },
			data: bars.map(({ score }) => ({
				value: Number(score.low),
				label: { show: score.low === score.high, formatter: score.low }
			})),
			label: { show: true, position: 'insideLeft', color: '#ffffff', fontWeight: 700 },
			markLine: {
				silent: true,
				symbol: 'none',
				lineStyle: { color: INK, width: 2, type: 'dashed' },
				label: {
					formatter: m.results_target({ target: TARGET.toString() }),
					position: 'start',
					color: INK,
					fontSize: CHART_FONT
				},
				data: [{ xAxis: target }]
			}
		},
		{
			...BAR,
			name: m.analysis_open(),
			stack: 'now',
			itemStyle: { color: '#ffffff', borderColor: TONES.now, borderType: 'dashed', borderWidth: 2 },
			data: bars.map(({ score }) => Number(score.high) - Number(score.low) || null)
		}
	];
	const isOpen = bars.some(({ score }) => score.low !== score.high);
	const perBar = older === null ? 38 : 52;
	return drawChart(
		{
			grid: { left: 40, right: 24, top: 72, bottom: 34 },
			legend: {
				top: 0,
				left: 0,
				selectedMode: false,
				textStyle: { fontSize: CHART_FONT, color: INK },
				data: [...(older ? [older.name] : []), name, ...(isOpen ? [m.analysis_open()] : [])]
			},
			xAxis: { type: 'value', min: 0, max: 100, interval: 25, axisLabel: AXIS, splitLine: SPLIT },
			yAxis: {
				type: 'category',
				inverse: true,
				data: bars.map((bar) => bar.label),
				axisLabel: AXIS,
				axisTick: { show: false }
			},
			series
		},
		110 + bars.length * perBar,
		label
	);
}

function contributionsChart({ contributions, total, from }: ChangesReading): Drawn | null {
	if (total === null || contributions.length === 0) return null;
	if (contributions.some(({ low, high }) => low !== high)) return null;
	const bars = contributions.map(({ kind, change, low }) => ({
		kind,
		change,
		points: Number(low)
	}));
	const sentence = m.analysis_chart_contributions({
		year: from,
		total: total.change,
		parts: contributions.map(({ kind, change }) => `${kind.toUpperCase()} ${change}`).join(', ')
	});
	const reach = Math.max(1, ...bars.map(({ points }) => Math.abs(points)));
	const svg = drawChart(
		{
			grid: { left: 50, right: 12, top: 10, bottom: 34 },
			xAxis: {
				type: 'value',
				min: -Math.ceil(reach * 1.5),
				max: Math.ceil(reach * 1.5),
				axisLabel: AXIS,
				splitLine: SPLIT
			},
			yAxis: {
				type: 'category',
				inverse: true,
				data: bars.map(({ kind }) => kind.toUpperCase()),
				axisLabel: { ...AXIS, margin: 8 },
				axisLine: { onZero: false },
				axisTick: { show: false }
			},
			series: [
				{
					...BAR,
					data: bars.map(({ points, change }) => ({
						value: points,
						itemStyle: { color: points < 0 ? TONES.low : TONES.now },
						label: {
							show: true,
							position: points < 0 ? 'left' : 'right',
							formatter: change,
							color: INK,
							fontWeight: 700
						}
					}))
				}
			]
		},
		190,
		sentence
	);
	return { sentence, svg };
}

const BAR = { type: 'bar', silent: true, barMaxWidth: 26, barGap: '10%' };
const AXIS = { fontSize: CHART_FONT, color: INK };
const SPLIT = { lineStyle: { color: TONES.line } };
