/**
 * Archives of twenty years reach ten thousand entries. Each costs the same whether it says anything, which a hostile
 * file of empty ones turns into half a minute.
 */
export const MOST_ENTRIES = 20_000;
