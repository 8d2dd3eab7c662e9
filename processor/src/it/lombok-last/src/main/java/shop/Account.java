package shop;

import lombok.Data;
import lombok.Setter;

/** What is pooled beside it has the methods that Lombok gives to others. */
@Data
class Account {
    private String owner;
}

class Savings extends Account {
    @Setter
    private int rate;
}
