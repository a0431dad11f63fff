/** What every page of the analysis begins with: its name, the other pages, the day, the candidate. */
import type { ReactNode } from 'react';
import { pagesIn } from '../../app/pages.ts';
import { Link, toPage, usePlace } from '../../app/router.tsx';
import { useRoute } from '../../data/use-route.ts';
import { CandidateChoice } from '../../parts/candidate-choice.tsx';
import { useAnalysis } from '../../words/analysis/index.ts';
import { TimeSlider } from '../race/time-slider.tsx';

interface Props {
  readonly title: string;
  /** The day that the answer is for; until it is there, the one that was asked for. */
  readonly asOf: string | undefined;
  /** The candidate that the answer is about; absent on pages that are about nobody in particular. */
  readonly candidate?: { readonly shown: string | undefined };
  /** Further choices beside that of the candidate. */
  readonly children?: ReactNode;
}

export function AnalysisHead({ title, asOf, candidate, children }: Props) {
  const { case: id = '', look } = usePlace();
  const about = useRoute('case', { case: id }).data;
  return (
    <>
      <SectionNavigation />
      <h1>{title}</h1>
      {about === undefined ? undefined : (
        <TimeSlider about={about} asOf={asOf ?? look.asOf ?? about.days.last} />
      )}
      {candidate === undefined && children === undefined ? undefined : (
        <div className="filters">
          {candidate === undefined ? undefined : (
            <CandidateChoice
              candidates={about?.candidates ?? []}
              shown={candidate.shown ?? look.candidate}
            />
          )}
          {children}
        </div>
      )}
    </>
  );
}

function SectionNavigation() {
  const place = usePlace();
  const { words, told } = useAnalysis();
  return (
    <nav className="section-pages" aria-label={told.navigation}>
      <ul className="pages">
        {pagesIn('analysis').map(([name, { title }]) => (
          <li key={name}>
            <Link to={toPage(place, name)} aria-current={place.page === name ? 'page' : undefined}>
              {words.pages[title]}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
