/**
 * Spearman's rank correlation between the place in a list and the arrival that stands there: 1 where
 * the list is the order of arrival, -1 where it is the reverse, about 0 where it says nothing.
 * @param arrivals distinct numbers, in the order in which they are stored.
 */
export function rankCorrelation(arrivals: readonly number[]): number {
	const ranks = new Map(arrivals.toSorted((a, b) => a - b).map((arrival, rank) => [arrival, rank]));
	const n = arrivals.length;
	const squares = arrivals.map((arrival, place) => ((ranks.get(arrival) ?? 0) - place) ** 2);
	return 1 - (6 * squares.reduce((sum, d) => sum + d, 0)) / (n * (n * n - 1));
}

/**
 * What the mean of sound shuffles stays within: five standard errors, which 1/√(n-1) is for one
 * list of n, and one in 1.7 million exceeds by chance.
 * @param lengths of the lists whose correlations are averaged.
 */
export function boundOfMean(lengths: readonly number[]): number {
	const variances = lengths.map((n) => 1 / (n - 1));
	return (5 * Math.sqrt(variances.reduce((sum, one) => sum + one, 0))) / lengths.length;
}
