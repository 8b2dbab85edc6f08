// An article of our own with dates enough for a timeline.
export const dated = `The long road to the Harbour Bridge

By Ana Field

Published 6 March 2024

LIMA — The council of Lima voted on Tuesday to close the Harbour Bridge after engineers found cracks in two of its pillars. Mayor Ana Ruiz said that the bridge would stay shut until further notice.

The bridge opened on 3 June 1931. It was widened in May 1988, and Tom Brandt, then the city’s chief engineer, warned in 2019 that it carried three times the load it was built for. His report may have been ignored, officials reportedly said.

A lorry fell into the river on 9 November 2023, and two people died. “We should have listened,” Ruiz said on Monday. Brandt, who left Lima last year, declined to comment.

Work on a new bridge will begin on 15 April, the council said.`;
