/** What is selected in an article, inside its shadow root. */

type ComposedSelection = Selection & {
  getComposedRanges?: (options: { shadowRoots: ShadowRoot[] }) => StaticRange[];
};
type SelectingRoot = ShadowRoot & { getSelection?: () => Selection | null };

/** null: nothing, or something elsewhere. Chromium tells it in two ways, by its age (`getComposedRanges` from 137 on). */
export function selectedRange(root: ShadowRoot): Range | null {
  const selection: ComposedSelection | null = document.getSelection();
  const found =
    selection?.getComposedRanges?.({ shadowRoots: [root] })[0] ??
    rangeOf((root as SelectingRoot).getSelection?.());
  if (found === undefined || found.collapsed || found.startContainer.getRootNode() !== root) return null;
  const range = document.createRange();
  range.setStart(found.startContainer, found.startOffset);
  if (found.endContainer.getRootNode() === root) range.setEnd(found.endContainer, found.endOffset);
  else range.setEnd(root, root.childNodes.length);
  return range.collapsed ? null : range;
}

function rangeOf(selection: Selection | null | undefined): Range | undefined {
  return selection != null && selection.rangeCount > 0 ? selection.getRangeAt(0) : undefined;
}

export function selectRange(range: Range): void {
  document
    .getSelection()
    ?.setBaseAndExtent(range.startContainer, range.startOffset, range.endContainer, range.endOffset);
}

export function dropSelection(): void {
  document.getSelection()?.removeAllRanges();
}
