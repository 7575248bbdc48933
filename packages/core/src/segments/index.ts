// Segments
export { segment, type PathsOfSegment, type Segment } from './segment.js';
export type { PassingGroup, SegmentSubject } from './segment-subject.js';
export { publishSegment, type PublishedSegment } from './publish-segment.js';
export { prepareSegment, type PreparedSegment, type SegmentWindow } from './prepare-segment.js';
export { segmentChanges, type SegmentChanges, type SegmentRow } from './segment-changes.js';
export { nextLookAt } from './next-look-at.js';
export { readySegments, type ReadySegment, type ReadySegmentSettings } from './ready-segments.js';

// Recency, frequency, money
export { rfmCuts, type Purchases, type RfmCuts } from './rfm-cuts.js';
export { rfmClasses, rfmClassOf, rfmScores, type Fifth, type RfmClass, type RfmScores } from './rfm-scores.js';
