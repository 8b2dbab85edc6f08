//! The Hungarian method.

/// The assignment with the greatest sum in a square table: a column for each row, in the order of the columns.
pub fn assign(weights: &[Vec<f64>]) -> Vec<(usize, usize)> {
    let size = weights.len();
    // Row and column 0 are where a search begins; those of the table count from 1.
    let mut state = State {
        rows: vec![0.0; size + 1],
        columns: vec![0.0; size + 1],
        row_of: vec![0; size + 1],
        before: vec![0; size + 1],
    };
    for row in 1..=size {
        let free = state.path(weights, row);
        state.turn(free);
    }
    (1..=size).filter_map(|column| Some((state.row_of[column].checked_sub(1)?, column - 1))).collect()
}

struct State {
    /// What each row and each column has been charged.
    rows: Vec<f64>,
    columns: Vec<f64>,
    /// The row of each column; 0 where it is free.
    row_of: Vec<usize>,
    /// The column before each on the cheapest path.
    before: Vec<usize>,
}

impl State {
    /// The free column at the end of the cheapest path from a row.
    fn path(&mut self, weights: &[Vec<f64>], row: usize) -> usize {
        let size = weights.len();
        let mut least = vec![f64::INFINITY; size + 1];
        let mut used = vec![false; size + 1];
        self.row_of[0] = row;
        let mut column = 0;
        loop {
            used[column] = true;
            let here = self.row_of[column];
            let (mut step, mut nearest) = (f64::INFINITY, 0);
            for other in (1..=size).filter(|&other| !used[other]) {
                let cost = -weights[here - 1][other - 1] - self.rows[here] - self.columns[other];
                if cost < least[other] {
                    least[other] = cost;
                    self.before[other] = column;
                }
                if least[other] < step {
                    step = least[other];
                    nearest = other;
                }
            }
            for other in 0..=size {
                if used[other] {
                    self.rows[self.row_of[other]] += step;
                    self.columns[other] -= step;
                } else {
                    least[other] -= step;
                }
            }
            column = nearest;
            if self.row_of[column] == 0 {
                return column;
            }
        }
    }

    /// Hands every column on the path to the row before it.
    fn turn(&mut self, mut column: usize) {
        while column != 0 {
            let before = self.before[column];
            self.row_of[column] = self.row_of[before];
            column = before;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::assign;

    #[test]
    fn the_greatest_sum_is_found_where_the_greatest_weight_is_in_its_way() {
        let mut pairs = assign(&[vec![9.0, 8.0, 0.0], vec![8.0, 1.0, 0.0], vec![0.0, 2.0, 1.0]]);
        pairs.sort_unstable();
        assert_eq!(pairs, [(0, 1), (1, 0), (2, 2)]);
    }

    #[test]
    fn an_empty_table_has_no_pairs() {
        assert!(assign(&[]).is_empty());
    }
}
