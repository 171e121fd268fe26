using Comity.App.Code.Published;
using Comity.App.Tests.Hosting;
using Comity.Rules.Lists;

namespace Comity.App.Tests.Code;

public sealed class HeldListsTests
{
    [Fact]
    public async Task The_lists_of_the_policy_folder_answer_for_the_date_of_the_act()
    {
        await using var host = await TestHost.StartAsync(TestStore.Sqlite);
        var lists = host.Get<ISafeguardsLists>().Lists;
        Assert.Equal(47, lists.Edition("2020")!.Members.Count);
        Assert.Equal(55, lists.Edition("2023")!.Members.Count);
        Assert.Equal(ListAnswer.NotListed, lists.Lookup(SafeguardsLists.International, "ZMB", new DateOnly(2023, 3, 7)).Answer);
        Assert.Equal(ListAnswer.Listed, lists.Lookup(SafeguardsLists.International, "ZMB", new DateOnly(2023, 3, 8)).Answer);
        Assert.Same(lists, host.Get<ISafeguardsLists>().Lists);
    }
}
